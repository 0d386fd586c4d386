global using FluentAssertions;
global using Xunit;

// Some tests set environment variables.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
