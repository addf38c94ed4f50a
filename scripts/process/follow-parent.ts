// Loaded into the web process before anything else. When the command that started it has ended, even by a kill, the web process ends too. Otherwise it would
// hold its port forever.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
