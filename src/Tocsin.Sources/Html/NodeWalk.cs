using AngleSharp.Dom;

namespace Tocsin.Sources.Html;

/// <summary>Goes through a tree in the order of the page, without recursion, in time linear in its nodes.</summary>
/// <remarks>By index, since AngleSharp searches a node among its siblings to find the next: a page of one long row would take the square of its
/// length.</remarks>
internal static class NodeWalk
{
    /// <summary>Calls <paramref name="enter"/> with a node and its depth below the root before what is in it, and goes in where that answers
    /// true; calls <paramref name="leave"/> after.</summary>
    public static void Through(INode root, Func<INode, int, bool> enter, Action<INode> leave)
    {
        var open = new Stack<(INode Node, int Next)>();
        Enter(root);
        while (open.TryPop(out var top))
        {
            if (top.Next < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.Next + 1));
                Enter(top.Node.ChildNodes[top.Next]);
            }
            else
            {
                leave(top.Node);
            }
        }

        void Enter(INode node)
        {
            if (enter(node, open.Count))
            {
                open.Push((node, 0));
            }
            else
            {
                leave(node);
            }
        }
    }
}
