namespace HandoffDrafter.Containment;

/// <summary>No process can be started to parse in, whatever the document. The message names the cause and the fix.</summary>
internal sealed class ReadingUnavailableException(string message, Exception? inner = null) : IOException(message, inner);
