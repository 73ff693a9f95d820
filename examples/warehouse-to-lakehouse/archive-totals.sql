-- Totals of the archived fact tables, to be compared with those noted on 2026-05-24.
SELECT 'sales.receipt_line' AS fact, count(*) AS lines, sum(net_amount) AS amount FROM sales.receipt_line
UNION ALL
SELECT 'stock.count_line', count(*), sum(counted_quantity) FROM stock.count_line
UNION ALL
SELECT 'supplier.delivery_line', count(*), sum(net_amount) FROM supplier.delivery_line
UNION ALL
SELECT 'finance.booking', count(*), sum(amount) FROM finance.booking
ORDER BY fact;
