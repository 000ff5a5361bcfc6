import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells (Prometheus text). Names follow its conventions: base units, `_total` for counters. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'hansa_request_seconds',
      help: 'Time of a request by door and status',
      labelNames: ['door', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    faults: new Counter({ name: 'hansa_faults_total', help: 'Our own mistakes, answered 500', registers: [registry] }),
    deliveryFailures: new Counter({
      name: 'hansa_delivery_failures_total',
      help: 'Reactions that failed, by subscriber',
      labelNames: ['subscriber'],
      registers: [registry],
    }),
    deliveriesDue: new Gauge({ name: 'hansa_deliveries_due', help: 'Deliveries that wait', registers: [registry] }),
    deliveriesDead: new Gauge({
      name: 'hansa_deliveries_dead',
      help: 'Deliveries that gave up',
      registers: [registry],
    }),
    deliveryLagSeconds: new Gauge({
      name: 'hansa_delivery_lag_seconds',
      help: 'Age of the oldest delivery that is due',
      registers: [registry],
    }),
    sockets: new Gauge({ name: 'hansa_sockets', help: 'Open live connections', registers: [registry] }),
  };
}
export type Metrics = ReturnType<typeof openMetrics>;
