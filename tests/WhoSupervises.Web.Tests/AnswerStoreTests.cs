using FluentAssertions;
using WhoSupervises.Web.Asking;
using Xunit;

namespace WhoSupervises.Web.Tests;

public sealed class AnswerStoreTests
{
    [Fact]
    public void Keep_FarMoreThanFits_HoldsABoundedNumberAndTheNewest()
    {
        AnswerStore store = new(1024 * 1024);
        byte[] answer = new byte[1000];
        for (int i = 0; i < 100_000; i++)
        {
            store.Keep("question " + i, answer);
        }

        store.Count.Should().BeInRange(300, 1000);
        store.Find("question 99999").Should().BeSameAs(answer);
        store.Find("question 1").Should().BeNull();
    }

    [Fact]
    public void Find_AskedAgainAndAgain_OutlivesOthers()
    {
        AnswerStore store = new(1024 * 1024);
        store.Keep("often", [1]);
        for (int i = 0; i < 10_000; i++)
        {
            store.Keep("question " + i, new byte[1000]);
            store.Find("often").Should().NotBeNull();
        }
    }
}
