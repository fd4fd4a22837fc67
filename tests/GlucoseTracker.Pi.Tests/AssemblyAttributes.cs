// Most tests here start the program and wait until it ends. What switches to the user of a directory has to be such a process: in the
// process of the tests, the user of all tests would change.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]
