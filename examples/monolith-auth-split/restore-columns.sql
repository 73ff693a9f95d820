-- Rollback of Stage 8: brings the credential columns back into campus.
-- Reads current.csv in the working directory: id, password_hash, password_scheme, totp_secret, with a header.
SET lock_timeout = '2s';

-- 1. The columns, empty if they were dropped. Nobody reads them before the last statement has run.
ALTER TABLE public.account
  ADD COLUMN IF NOT EXISTS password_hash text,
  ADD COLUMN IF NOT EXISTS password_scheme text,
  ADD COLUMN IF NOT EXISTS totp_secret text;

-- 2. The values, beside the table; what an earlier try has left goes first.
DROP TABLE IF EXISTS public.account_restored;
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

-- 4. The helper table is dropped once no value is missing.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM public.account_restored AS r
    JOIN public.account AS a USING (id)
    WHERE a.password_hash IS DISTINCT FROM r.password_hash
  ) THEN
    RAISE EXCEPTION 'some credentials are not restored';
  END IF;
END
$$;
DROP TABLE public.account_restored;
