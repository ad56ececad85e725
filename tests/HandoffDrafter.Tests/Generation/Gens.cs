using FsCheck;
using FsCheck.Fluent;
using HandoffDrafter.Core.Deals;

namespace HandoffDrafter.Tests.Generation;

/// <summary>What the generators of this folder are put together with.</summary>
internal static class Gens
{
    public static Gen<bool> Bool { get; } = Gen.Elements(false, true);

    public static Gen<DateOnly> Dates { get; } = Gen.Choose(0, 4_000).Select(days => new DateOnly(2020, 1, 1).AddDays(days));

    /// <summary>UTC, some of them with a fraction of a second down to one tick.</summary>
    public static Gen<DateTimeOffset> Times { get; } =
        from day in Dates
        from second in Gen.Choose(0, 86_399)
        from ticks in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 9_999_999)))
        select new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero).AddSeconds(second).AddTicks(ticks);

    public static Gen<string> People { get; } = Gen.Elements("dana-wolk", "prakash-iyer", "gwen-stolarz", "noor-el-amin", "handoff");

    public static Gen<T> AnyOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    /// <summary>One in a number of times true.</summary>
    public static Gen<bool> Rarely(int oneIn) => Gen.Choose(1, oneIn).Select(n => n == 1);

    public static Gen<T?> Maybe<T>(this Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, gen.Select(T? (v) => v)));

    public static Gen<T?> MaybeValue<T>(this Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (1, gen.Select(T? (v) => v)));

    /// <summary>At most <paramref name="most"/> items, and no more than the size allows: an empty list at size 0.</summary>
    public static Gen<ValueList<T>> Few<T>(this Gen<T> gen, int most) =>
        Gen.Sized(size =>
            from count in Gen.Choose(0, Math.Min(most, size))
            from items in gen.ListOf(count)
            select items.ToValueList());
}
