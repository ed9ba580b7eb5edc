export const CHOICES = `
  SELECT silenced, pace, bulletin, address, pending_address AS "pendingAddress" FROM channels.choice WHERE staff_id = $1`;

/** $1 person, $2 kinds, $3 pace, $4 language, $5 bulletin, $6 today. The first bulletin comes next Monday. */
export const SET = `
  INSERT INTO channels.choice AS known (staff_id, silenced, pace, language, bulletin, bulletin_on)
  VALUES ($1, $2, $3, $4, $5, date_trunc('week', $6::date))
  ON CONFLICT (staff_id) DO UPDATE SET silenced = $2, pace = $3, language = $4, bulletin = $5,
    bulletin_on = CASE WHEN known.bulletin THEN known.bulletin_on ELSE date_trunc('week', $6::date) END`;

/** $1 person, $2 address, $3 code, $4 guesses, $5 today, $6 codes a day, $7 language. No row when today's are spent. */
export const NEW_CODE = `
  INSERT INTO channels.choice AS known
    (staff_id, silenced, pace, language, pending_address, code, guesses_left, code_mailed, codes_on, codes_asked)
  VALUES ($1, '{}', 'NEVER', $7, $2, $3, $4, false, $5::date, 1)
  ON CONFLICT (staff_id) DO UPDATE SET pending_address = $2, code = $3, guesses_left = $4, code_mailed = false,
    language = $7, codes_on = $5::date,
    codes_asked = CASE WHEN known.codes_on = $5::date THEN known.codes_asked + 1 ELSE 1 END
  WHERE known.codes_on IS DISTINCT FROM $5::date OR known.codes_asked < $6
  RETURNING true AS asked`;

/** $1 person, $2 code. Counts the guess whatever it is. */
export const GUESS = `
  UPDATE channels.choice SET guesses_left = guesses_left - 1
  WHERE staff_id = $1 AND code IS NOT NULL AND guesses_left > 0
  RETURNING code = $2 AS "right"`;

export const CONFIRM = `
  UPDATE channels.choice SET address = pending_address, pending_address = NULL, code = NULL, guesses_left = 0,
    pace = CASE WHEN pace = 'NEVER' THEN 'SOON' ELSE pace END
  WHERE staff_id = $1 AND code = $2 AND pending_address IS NOT NULL`;

export const FORGET_ADDRESS = `
  UPDATE channels.choice SET address = NULL, pending_address = NULL, code = NULL, pace = 'NEVER', bulletin = false
  WHERE staff_id = $1`;
