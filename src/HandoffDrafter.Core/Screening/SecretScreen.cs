namespace HandoffDrafter.Core.Screening;

/// <summary>Looks at a few words of a packet as <see cref="SourceScreen"/> looks at a document.</summary>
public static class SecretScreen
{
    /// <summary>What kind of credential stands in the words; null where none does. Never the credential itself.</summary>
    public static string? In(string words) => Credentials.In(words) is [var first, ..] ? first.What : null;

    /// <summary>Whether these words name a way to hand access over that others can read.</summary>
    public static bool IsOpenWay(string words) => OpenAccess.IsOpen(words);
}
