-- Prints what has to be equal on both sides while nobody writes. Runs for about three minutes.
\set ON_ERROR_STOP on
\pset fieldsep ' '

-- 1. The number of rows in each table.
SELECT format('SELECT %L, count(*) FROM %I.%I;', schemaname || '.' || tablename, schemaname, tablename)
FROM pg_tables
WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
ORDER BY schemaname, tablename
\gexec

-- 2. What money is owed and paid, by month of the current year.
SELECT 'charge', to_char(charged_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, sum(amount)
FROM public.charge
WHERE charged_at >= TIMESTAMPTZ '2026-01-01 00:00:00+00'
GROUP BY month
ORDER BY month;
SELECT 'payment', to_char(paid_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, sum(amount)
FROM public.payment
WHERE paid_at >= TIMESTAMPTZ '2026-01-01 00:00:00+00'
GROUP BY month
ORDER BY month;
