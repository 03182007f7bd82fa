SELECT COALESCE(office, '') AS office,
       CAST(COUNT(*) AS BIGINT) AS hits,
       CAST(COUNT(result) AS BIGINT) AS examined,
       CAST(COALESCE(SUM(CASE WHEN result = 1 THEN 1 ELSE 0 END), 0) AS BIGINT) AS found
FROM declarations
WHERE ${rule}
GROUP BY COALESCE(office, '')
ORDER BY office
