-- Makes scan_event a table partitioned by month; the present table becomes its first partition.
-- One transaction. The check scan_event_before_october has to be validated, or ATTACH would scan the table.
BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '10s';

LOCK TABLE public.scan_event IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.scan_event RENAME TO scan_event_history;

CREATE TABLE public.scan_event (LIKE public.scan_event_history INCLUDING DEFAULTS INCLUDING STORAGE)
  PARTITION BY RANGE (scanned_at);
CREATE UNIQUE INDEX scan_event_month_id_key ON public.scan_event (id, scanned_at);
CREATE INDEX scan_event_month_parcel_idx ON public.scan_event (parcel_id, scanned_at);

ALTER TABLE public.scan_event ATTACH PARTITION public.scan_event_history
  FOR VALUES FROM (MINVALUE) TO ('2026-10-01 00:00:00+00');
CREATE TABLE public.scan_event_2026_10 PARTITION OF public.scan_event
  FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
CREATE TABLE public.scan_event_2026_11 PARTITION OF public.scan_event
  FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
CREATE TABLE public.scan_event_2026_12 PARTITION OF public.scan_event
  FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');

-- The counter must not die with the old table when that is dropped one day.
ALTER SEQUENCE public.scan_event_id_seq OWNED BY public.scan_event.id;
GRANT SELECT, INSERT ON public.scan_event TO scan_writer;
GRANT SELECT ON public.scan_event TO reporting_ro;
COMMIT;
