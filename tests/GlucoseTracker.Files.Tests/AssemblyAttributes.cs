// Whose rights a process has is one for all its threads.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
