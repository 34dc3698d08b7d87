using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Tests.Properties;

/// <summary>Tries a property on many values that FsCheck makes; the same values in every run.</summary>
internal static class Property
{
    private const ulong Seed = 20250319;
    private const ulong Gamma = 1;

    /// <summary>Fails, with the smallest counterexample found, when the assertions do not hold for some value.</summary>
    public static void Holds<T>(Arbitrary<T> values, Action<T> assertions, int times = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, Gamma), Prop.ForAll(values, assertions));
}
