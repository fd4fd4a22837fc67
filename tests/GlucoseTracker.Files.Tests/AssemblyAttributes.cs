// The user of a process is the same for all its threads.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
