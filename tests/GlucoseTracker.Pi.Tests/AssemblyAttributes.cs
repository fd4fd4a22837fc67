// Most tests here start the program and wait until it ends.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]
