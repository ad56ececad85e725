using HandoffDrafter.Readers.Docx.Formatting;
using HandoffDrafter.Readers.OfficePackages;

namespace HandoffDrafter.Readers.Docx.Content;

/// <summary>What all stories of one document share: its body, notes, comments, headers.</summary>
internal sealed record DocumentContext(StyleSheet Styles, BoundData Data, Findings Findings, OfficeBudget Budget);
