/** Loaded before a child's own code: a child whose parent was killed stops by itself, in order. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel to the parent must not keep a child alive that has nothing left to do.
process.channel?.unref();
