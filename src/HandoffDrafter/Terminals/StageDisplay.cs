using Spectre.Console;

namespace HandoffDrafter.Terminals;

/// <summary>Says what is being done while it takes a while: in place on a terminal, elsewhere a line each beside the results.</summary>
internal static class StageDisplay
{
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<Action<string>, Task<T>> work)
    {
        if (!terminal.Interactive)
        {
            return await work(stage => terminal.ErrorLine($"handoff: {stage}"));
        }

        return await terminal.Animated().Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask("Starting", maxValue: 4);
                return await work(stage =>
                {
                    bar.Increment(1);
                    bar.Description = Markup.Escape(Terminal.Shown(stage));
                });
            });
    }
}
