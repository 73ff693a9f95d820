-- Puts the old table back in place of the partitioned one. Refuses to run if a new partition holds rows.
-- Before another attempt, drop scan_event_by_month, whose partitions are empty.
SELECT to_regclass('public.scan_event_history') IS NULL AS not_swapped \gset
\if :not_swapped
  \echo 'scan_event has not been swapped, there is nothing to put back'
  \quit
\endif

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '10s';

LOCK TABLE public.scan_event IN ACCESS EXCLUSIVE MODE;
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.scan_event WHERE scanned_at >= TIMESTAMPTZ '2026-10-01 00:00:00+00') THEN
    RAISE EXCEPTION 'the new partitions hold rows, use swap-back-with-rows.sql';
  END IF;
END
$$;

ALTER TABLE public.scan_event DETACH PARTITION public.scan_event_history;
ALTER TABLE public.scan_event RENAME TO scan_event_by_month;
ALTER TABLE public.scan_event_history RENAME TO scan_event;
ALTER TABLE public.scan_event DROP CONSTRAINT scan_event_before_october;
ALTER SEQUENCE public.scan_event_id_seq OWNED BY public.scan_event.id;
COMMIT;
