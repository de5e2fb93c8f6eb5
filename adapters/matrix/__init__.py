"""Matrix: matrix-nio as codec and client behind one engine; the loop, the checkpoint and the pace are ours."""
