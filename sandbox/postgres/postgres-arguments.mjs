/**
 * A shop's database on two cores and 24 GiB. Everything that is answered with success is on disk.
 * @param {{ dataDir: string, port: number, isThrowAway?: boolean }} options isThrowAway: data of a test run, which need
 * not survive the machine (it does survive a killed process)
 */
export function postgresArguments({ dataDir, port, isThrowAway = false }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    cluster_name: "dangol",
    max_connections: "200",
    shared_buffers: "256MB",
    effective_cache_size: "4GB",
    work_mem: "8MB",
    maintenance_work_mem: "128MB",
    random_page_cost: "1.1",
    jit: "off",
    fsync: isThrowAway ? "off" : "on",
    synchronous_commit: "on",
    full_page_writes: isThrowAway ? "off" : "on",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    autovacuum_naptime: "20s",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %d ",
    log_checkpoints: "off",
    log_min_duration_statement: "500ms",
  };
  return ["-D", dataDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}
