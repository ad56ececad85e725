using System.Text;
using HandoffDrafter.Core.Deals;
using HandoffDrafter.Core.Reading;

namespace HandoffDrafter.Tests.Readers;

/// <summary>What every reader owes to those who rely on its texts, whatever the format. A reader's own test class inherits it.</summary>
public abstract class DocumentReaderConformance
{
    private const int Cuts = 100;

    protected abstract DocumentReader Reader { get; }

    /// <summary>A well-formed document with at least two blocks and 2,000 bytes.</summary>
    protected abstract byte[] Document { get; }

    /// <summary>For readers whose formats differ by the ending.</summary>
    protected virtual string Extension => Reader.Extensions[0];

    private DocumentName Name => new("document" + Extension);

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.False(string.IsNullOrWhiteSpace(Reader.Name));
        Assert.True(Reader.Version >= 1);
        Assert.All(Reader.Extensions, e => Assert.True(e[0] == '.' && !e.Any(char.IsUpper), e));
        Assert.NotEmpty(Reader.MediaTypes);
    }

    [Fact]
    public async Task Blocks_lie_over_the_text_in_order_and_without_overlap()
    {
        var text = await TextAsync(Document);
        Assert.True(CanonicalText.IsCanonical(text.Text));
        Assert.True(text.Blocks.Count >= 2);
        var end = 0;
        Assert.All(text.Blocks, block =>
        {
            Assert.True(block.Start >= end && block.End > block.Start && block.End <= text.Text.Length);
            Assert.Equal(text.Text[block.Start..block.End].Trim(), text.Text[block.Start..block.End]);
            end = block.End;
        });
    }

    [Fact]
    public async Task What_lies_in_no_block_is_labels_and_marks_alone()
    {
        var text = await TextAsync(Document);
        var covered = new bool[text.Text.Length];
        foreach (var block in text.Blocks)
        {
            Array.Fill(covered, true, block.Start, block.Length);
        }

        var written = text.Text.Select((c, i) => (IsWritten: !char.IsWhiteSpace(c), IsLeft: !char.IsWhiteSpace(c) && !covered[i])).ToList();
        Assert.InRange(written.Count(w => w.IsLeft), 0, written.Count(w => w.IsWritten) / 2);
    }

    [Fact]
    public async Task What_it_encloses_has_names_that_lead_nowhere_and_is_the_same_each_time()
    {
        var (first, second) = (await EnclosedAsync(), await EnclosedAsync());
        Assert.Equal(first, second);
        Assert.Equal(first.Count, first.Select(f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(first, f => Assert.False(f.Path.Contains('/', StringComparison.Ordinal) || f.Path.Contains('\\', StringComparison.Ordinal) || f.Path is "" or "." or "..", f.Path));

        async Task<List<(string Path, string Content)>> EnclosedAsync() =>
            await ReadAsync(Document, new ReadingLimits(), CancellationToken.None) is ReadingResult.Read read
                ? [.. read.Enclosed.Select(f => (f.Path, Convert.ToBase64String(f.Content.Span)))] : throw new InvalidOperationException("The document was refused.");
    }

    [Fact]
    public async Task Text_that_nobody_sees_lies_behind_the_text_that_one_sees()
    {
        var states = (await TextAsync(Document)).Blocks.Select(b => b.State is BlockState.Deleted or BlockState.Hidden).ToList();
        Assert.Equal(states.Order(), states);
    }

    [Fact]
    public async Task Every_block_tells_a_person_where_it_is() =>
        Assert.All((await TextAsync(Document)).Blocks, block => Assert.NotEqual(string.Empty, block.Locator));

    [Fact]
    public async Task The_same_bytes_give_the_same_text() =>
        Assert.Equal(await TextAsync(Document), await TextAsync(Document));

    [Fact]
    public async Task How_the_bytes_arrive_makes_no_difference()
    {
        using var dribble = new Dribble(Document);
        var read = Assert.IsType<ReadingResult.Read>(await Reader.ReadAsync(dribble, Name, new ReadingLimits(), CancellationToken.None));
        Assert.Equal(await TextAsync(Document), read.Text);
    }

    [Fact]
    public async Task A_cancelled_token_stops_it()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(Document, new ReadingLimits(), cancelled.Token));
    }

    [Fact]
    public async Task A_token_cancelled_while_the_bytes_arrive_stops_it()
    {
        using var cancelled = new CancellationTokenSource();
        using var content = new CancellingStream(Document, cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader.ReadAsync(content, Name, new ReadingLimits(), cancelled.Token));
    }

    [Fact]
    public async Task An_empty_file_is_refused_as_empty() =>
        Assert.Equal(RefusalKind.Empty, (await RefusalAsync([])).Kind);

    [Fact]
    public async Task A_file_over_the_size_limit_is_refused()
    {
        var refusal = await RefusalAsync(Document, new ReadingLimits { MaxFileBytes = 1024 });
        Assert.Equal(RefusalKind.TooLarge, refusal.Kind);
    }

    [Fact]
    public async Task More_text_than_allowed_is_refused()
    {
        var refusal = await RefusalAsync(Document, new ReadingLimits { MaxCharacters = 20 });
        Assert.Equal(RefusalKind.LimitExceeded, refusal.Kind);
    }

    [Fact]
    public async Task A_document_cut_short_is_read_or_refused_in_words()
    {
        // At every hundredth of its length.
        for (var i = 1; i < Cuts; i++)
        {
            await ReadOrRefusedAsync(Document[..(Document.Length * i / Cuts)]);
        }
    }

    [Fact]
    public async Task A_document_with_bytes_changed_is_read_or_refused_in_words()
    {
        var random = new Random(20260309);
        for (var i = 0; i < Cuts; i++)
        {
            var damaged = (byte[])Document.Clone();
            for (var j = 0; j < 12; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            await ReadOrRefusedAsync(damaged);
        }
    }

    [Fact]
    public async Task Rubbish_is_refused_in_words()
    {
        var rubbish = new byte[20_000];
        new Random(1).NextBytes(rubbish);
        AssertReadable(await RefusalAsync(rubbish));
    }

    protected async Task<SourceText> TextAsync(byte[] content) =>
        await ReadAsync(content, new ReadingLimits(), CancellationToken.None) switch
        {
            ReadingResult.Read(var text) => text,
            ReadingResult.Refused(var refusal) => throw new InvalidOperationException($"Refused: {refusal.Reason}"),
            _ => throw new InvalidOperationException(),
        };

    protected Task<SourceText> TextAsync(string content) => TextAsync(Encoding.UTF8.GetBytes(content));

    protected async Task<Refusal> RefusalAsync(byte[] content, ReadingLimits? limits = null)
    {
        var refused = Assert.IsType<ReadingResult.Refused>(await ReadAsync(content, limits ?? new ReadingLimits(), CancellationToken.None));
        AssertReadable(refused.Refusal);
        return refused.Refusal;
    }

    private async Task ReadOrRefusedAsync(byte[] content)
    {
        switch (await ReadAsync(content, new ReadingLimits(), CancellationToken.None))
        {
            case ReadingResult.Read(var text):
                Assert.True(CanonicalText.IsCanonical(text.Text));
                break;
            case ReadingResult.Refused(var refusal):
                AssertReadable(refusal);
                break;
        }
    }

    private async Task<ReadingResult> ReadAsync(byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await Reader.ReadAsync(stream, Name, limits, cancellationToken);
    }

    private void AssertReadable(Refusal refusal)
    {
        Assert.False(string.IsNullOrWhiteSpace(refusal.Reason) || refusal.Reason.Contains('\n', StringComparison.Ordinal), refusal.Reason);
        Assert.DoesNotContain(Name.File, refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refusal.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Fix, StringComparison.Ordinal);
    }

    /// <summary>Gives all its bytes and cancels: whoever reads on has to notice by itself.</summary>
    private sealed class CancellingStream(byte[] content, CancellationTokenSource source) : MemoryStream(content, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            source.Cancel();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            source.Cancel();
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await source.CancelAsync();
            await base.CopyToAsync(destination, bufferSize, CancellationToken.None);
        }
    }

    /// <summary>Gives a byte or seven at a time and cannot be sought in, as a pipe does.</summary>
    private sealed class Dribble(byte[] content) : MemoryStream(content, writable: false)
    {
        private int _reads;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, Portion()));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, Portion())]);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        private int Portion() => _reads++ % 2 == 0 ? 1 : 7;
    }
}
