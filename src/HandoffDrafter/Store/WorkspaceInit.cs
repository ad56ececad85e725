using System.Text;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Store;

/// <summary>Makes a workspace, or what is missing of one. What is there already stays as it is.</summary>
internal static class WorkspaceInit
{
    /// <returns>What was made, as paths; empty where the workspace was complete.</returns>
    public static IReadOnlyList<string> Run(Workspace workspace, string osUser, Disk disk)
    {
        var made = new List<string>();
        foreach (var folder in (string[])[workspace.Root, workspace.Inbox, workspace.Deals, workspace.Anchors, workspace.Quarantine])
        {
            if (!Directory.Exists(folder))
            {
                disk.MakeFolder(folder);
                made.Add(folder);
            }
        }

        WriteIfMissing(workspace.InboxMarker, Marker);
        WriteIfMissing(workspace.People, PeopleStarter(osUser));
        return made;

        void WriteIfMissing(string path, string content)
        {
            if (!File.Exists(path))
            {
                WholeFile.Write(disk, path, content);
                made.Add(path);
            }
        }
    }

    private const string Marker = "Drop each deal's documents into a folder of its own beside this file. handoff reads them and never changes them.\n";

    /// <summary>Names the one who made the workspace and grants what is needed to drop deals; the rest is for people to grant.</summary>
    private static string PeopleStarter(string osUser)
    {
        var roles = string.Join(", ", Words.All<PersonRole>());
        return $"""
            # Who may do what. This file is the only place that grants a role; a change takes effect with the next command.
            #
            # id        how the person is named in packets and in the history; lower-case words joined by hyphens
            # accounts  operating-system accounts that are this person
            # roles     {roles}
            #           sales-owner signs and so submits; implementation-owner accepts or returns; approver is the third key
            #           for what the agreement excludes or contradicts, for prices and for legal matters
            #
            # Add everybody who works on handoffs like this:
            #
            #   - id: first-last
            #     name: First Last
            #     email: first.last@example.com
            #     accounts: [flast]
            #     roles: [sales-owner]
            people:
              - id: {PersonId(osUser)}
                name: {Quoted(osUser)}
                accounts: [{Quoted(osUser)}]
                roles: [{Words.Of(PersonRole.SalesOps)}]

            """.ReplaceLineEndings("\n");
    }

    private static string PersonId(string osUser)
    {
        var id = new StringBuilder();
        foreach (var c in osUser.ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        return text.Length is > 0 and <= 60 ? text : "owner";
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
