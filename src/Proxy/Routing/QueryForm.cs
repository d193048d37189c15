namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The forms that a value in a caller's query may have to go to an endpoint. None has room for text.</summary>
enum QueryForm : byte
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A number of at most six digits.</summary>
    Count,

    /// <summary><c>asc</c> or <c>desc</c>.</summary>
    Order,

    /// <summary>One of the additions that an endpoint can be asked for.</summary>
    Addition,

    /// <summary>The id of an item; it must be known as the caller's.</summary>
    Item,
}
