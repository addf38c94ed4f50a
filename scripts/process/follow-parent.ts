// Loaded into the web process before anything else: when the command that started it is gone, even killed, it ends too,
// instead of holding its port for ever.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
