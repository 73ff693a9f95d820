-- Prints one SELECT setval(...) for each sequence of the database that has been used.
\set ON_ERROR_STOP on
SELECT format(
         'SELECT setval(%L, %s, true);',
         quote_ident(schemaname) || '.' || quote_ident(sequencename),
         last_value
       )
FROM pg_sequences
WHERE last_value IS NOT NULL
ORDER BY schemaname, sequencename;
