/** Of a row `v` of `versions`: its doubt has been settled by no choice since, and the form still has another version. */
export const IS_OPEN_DOUBT = `v.doubt IS NOT NULL AND v.current_observation IS NOT NULL
    AND v.id > coalesce((SELECT max(c.seen) FROM version_choices c JOIN versions w ON w.id = c.version_id
      WHERE w.form_id = v.form_id), 0)
    AND EXISTS (SELECT 1 FROM versions o WHERE o.form_id = v.form_id AND o.id <> v.id AND o.current_observation IS NOT NULL)`;
