using System.Text;
using CsCheck;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Json;

/// <summary>Random JSON texts: valid ones, and ones with a byte changed, lost or doubled.</summary>
static class JsonSamples
{
    static readonly Gen<string> s_space = Choose("", "", "", " ", "\n", "\t ", "\r\n");

    static readonly Gen<string> s_piece = Choose(
        "a", "naam", " ", "é", "😀", "€", "[PERSOON_1]", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud83d\\ude00", "\\u0000", "\\b", "{", "}", "[", ",", ":", "111222333");

    static readonly Gen<string> s_string = s_piece.Array[0, 6].Select(static pieces => "\"" + string.Concat(pieces) + "\"");

    static readonly Gen<string> s_scalar = Gen.OneOf(
        s_string, Choose("0", "-0", "12", "-3.25", "1e5", "1E-7", "2.5e+10", "123456789012345678901234567890", "true", "false", "null"));

    /// <summary>Valid JSON of limited depth.</summary>
    public static Gen<string> Valid { get; } = Value(4);

    /// <summary>JSON with zero to three random injuries; often still valid.</summary>
    public static Gen<byte[]> Injured { get; } = Gen.Select(Valid, Injury.Array[0, 3], static (json, injuries) =>
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(json)];
        foreach ((int kind, int at, byte value) in injuries)
        {
            if (bytes.Count == 0) break;
            int index = at % bytes.Count;
            if (kind == 0) bytes[index] = value;
            else if (kind == 1) bytes.RemoveAt(index);
            else bytes.Insert(index, value);
        }

        return bytes.ToArray();
    });

    /// <summary>One of the values, each as likely.</summary>
    public static Gen<T> Choose<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    static Gen<(int, int, byte)> Injury => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000], Choose(
        (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)',', (byte)':', (byte)'0', (byte)'-', (byte)'.', (byte)'e', (byte)'u', (byte)' ', (byte)'\n', (byte)1, (byte)'x'));

    static Gen<string> Value(int depth)
    {
        if (depth == 0) return s_scalar;
        Gen<string> inner = Value(depth - 1);
        Gen<string> item = Gen.Select(s_space, inner, s_space, static (before, value, after) => before + value + after);
        Gen<string> member = Gen.Select(s_space, s_string, s_space, item, static (before, key, after, value) => before + key + after + ":" + value);
        return Gen.OneOf(
            s_scalar,
            item.Array[0, 4].Select(static items => "[" + string.Join(',', items) + "]"),
            member.Array[0, 4].Select(static members => "{" + string.Join(',', members) + "}"));
    }
}
