using System.Net;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("142.250.184.10")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2a00:1450:4001:830::200a")]
    public void The_worlds_addresses_are_public(string address) => IPAddress.Parse(address).IsPublic().ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:0a00:0001::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    public void Private_ones_are_not(string address) => IPAddress.Parse(address).IsPublic().ShouldBeFalse();
}
