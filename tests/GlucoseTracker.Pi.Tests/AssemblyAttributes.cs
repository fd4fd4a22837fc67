// Most tests of this project start the program and wait until it ends. Code that switches to the user of a directory must run in a separate
// process, because otherwise the user of all tests would change.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]
