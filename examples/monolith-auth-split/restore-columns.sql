-- Rollback of Stage 8: brings the credential columns back into campus.
-- Reads current.csv in the working directory: id, password_hash, password_scheme, totp_secret, with a header.
SET lock_timeout = '2s';

-- 1. The columns, empty. Nobody reads them before the last statement has run.
ALTER TABLE public.account
  ADD COLUMN password_hash text,
  ADD COLUMN password_scheme text,
  ADD COLUMN totp_secret text;

-- 2. The values, beside the table.
CREATE TABLE public.account_restored (
  id bigint PRIMARY KEY,
  password_hash text,
  password_scheme text,
  totp_secret text
);
\copy public.account_restored FROM 'current.csv' CSV HEADER
ANALYZE public.account_restored;

-- 3. Over, in batches of 5,000 with a commit after each.
DO $$
DECLARE
  first bigint := 0;
  last bigint;
BEGIN
  SELECT max(id) INTO last FROM public.account_restored;
  WHILE first <= last LOOP
    UPDATE public.account AS a
    SET password_hash = r.password_hash,
        password_scheme = r.password_scheme,
        totp_secret = r.totp_secret
    FROM public.account_restored AS r
    WHERE r.id = a.id AND a.id > first AND a.id <= first + 5000;
    COMMIT;
    first := first + 5000;
  END LOOP;
END
$$;

-- 4. Must give 0. The helper table is dropped once it does.
SELECT count(*) AS missing
FROM public.account_restored AS r
JOIN public.account AS a USING (id)
WHERE a.password_hash IS DISTINCT FROM r.password_hash;
