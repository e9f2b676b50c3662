-- Version 1 of the schema. Every statement can be run again: not all databases undo those of a
-- migration that was cut off. ${word} is a type of the database, day_of(column) the date in UTC.

CREATE TABLE IF NOT EXISTS event (
  id ${uuid} NOT NULL PRIMARY KEY,
  source ${text} NOT NULL,
  sequence BIGINT NOT NULL,
  type ${text} NOT NULL,
  time ${timestamp},
  json ${json} NOT NULL
);
CREATE INDEX IF NOT EXISTS event_time ON event (time);
CREATE INDEX IF NOT EXISTS event_type ON event (type, time);
CREATE INDEX IF NOT EXISTS event_source ON event (source, sequence);

CREATE TABLE IF NOT EXISTS thread (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  model ${text} NOT NULL,
  initialization_mode ${text} NOT NULL,
  thread_source ${text},
  subagent_source ${text},
  parent_thread_id ${text},
  ephemeral BOOLEAN NOT NULL,
  client_name ${text},
  client_version ${text},
  created_at ${timestamp}
);
CREATE INDEX IF NOT EXISTS thread_thread ON thread (thread_id);
CREATE INDEX IF NOT EXISTS thread_time ON thread (created_at);

CREATE TABLE IF NOT EXISTS turn (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  turn_id ${text} NOT NULL,
  status ${text},
  error ${text},
  model ${text} NOT NULL,
  model_provider ${text} NOT NULL,
  reasoning_effort ${text},
  service_tier ${text} NOT NULL,
  sandbox_policy ${text} NOT NULL,
  sandbox_network_access BOOLEAN NOT NULL,
  approval_policy ${text} NOT NULL,
  approvals_reviewer ${text} NOT NULL,
  is_first_turn BOOLEAN NOT NULL,
  steer_count BIGINT NOT NULL,
  tool_call_count BIGINT NOT NULL,
  shell_command_count BIGINT NOT NULL,
  file_change_count BIGINT NOT NULL,
  mcp_tool_call_count BIGINT NOT NULL,
  input_tokens BIGINT,
  cached_input_tokens BIGINT,
  output_tokens BIGINT,
  reasoning_output_tokens BIGINT,
  total_tokens BIGINT,
  client_name ${text},
  started_at ${timestamp},
  completed_at ${timestamp},
  duration_ms BIGINT
);
CREATE INDEX IF NOT EXISTS turn_thread ON turn (thread_id);
CREATE INDEX IF NOT EXISTS turn_time ON turn (completed_at);
CREATE INDEX IF NOT EXISTS turn_status ON turn (status);

CREATE TABLE IF NOT EXISTS tool_item (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  type ${text} NOT NULL,
  thread_id ${text} NOT NULL,
  turn_id ${text} NOT NULL,
  item_id ${text} NOT NULL,
  tool_name ${text} NOT NULL,
  status ${text} NOT NULL,
  failure_kind ${text},
  exit_code BIGINT,
  review_count BIGINT NOT NULL,
  guardian_review_count BIGINT NOT NULL,
  user_review_count BIGINT NOT NULL,
  final_approval_outcome ${text} NOT NULL,
  requested_additional_permissions BOOLEAN NOT NULL,
  requested_network_access BOOLEAN NOT NULL,
  client_name ${text},
  started_at ${timestamp},
  completed_at ${timestamp},
  duration_ms BIGINT,
  execution_duration_ms BIGINT
);
CREATE INDEX IF NOT EXISTS tool_item_thread ON tool_item (thread_id);
CREATE INDEX IF NOT EXISTS tool_item_time ON tool_item (completed_at);
CREATE INDEX IF NOT EXISTS tool_item_status ON tool_item (status);

CREATE TABLE IF NOT EXISTS review (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  turn_id ${text} NOT NULL,
  item_id ${text},
  review_id ${text} NOT NULL,
  subject_kind ${text} NOT NULL,
  subject_name ${text} NOT NULL,
  reviewer ${text} NOT NULL,
  review_trigger ${text} NOT NULL,
  status ${text} NOT NULL,
  resolution ${text} NOT NULL,
  client_name ${text},
  started_at ${timestamp},
  completed_at ${timestamp},
  wait_ms BIGINT
);
CREATE INDEX IF NOT EXISTS review_thread ON review (thread_id);
CREATE INDEX IF NOT EXISTS review_time ON review (completed_at);
CREATE INDEX IF NOT EXISTS review_status ON review (status);

CREATE TABLE IF NOT EXISTS compaction (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  turn_id ${text} NOT NULL,
  compaction_trigger ${text} NOT NULL,
  reason ${text} NOT NULL,
  implementation ${text} NOT NULL,
  phase ${text} NOT NULL,
  strategy ${text} NOT NULL,
  status ${text} NOT NULL,
  error ${text},
  tokens_before BIGINT NOT NULL,
  tokens_after BIGINT NOT NULL,
  client_name ${text},
  started_at ${timestamp},
  completed_at ${timestamp},
  duration_ms BIGINT
);
CREATE INDEX IF NOT EXISTS compaction_thread ON compaction (thread_id);
CREATE INDEX IF NOT EXISTS compaction_time ON compaction (completed_at);
CREATE INDEX IF NOT EXISTS compaction_status ON compaction (status);

CREATE TABLE IF NOT EXISTS steer (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  expected_turn_id ${text} NOT NULL,
  accepted_turn_id ${text},
  result ${text} NOT NULL,
  rejection_reason ${text},
  input_images BIGINT NOT NULL,
  client_name ${text},
  created_at ${timestamp}
);
CREATE INDEX IF NOT EXISTS steer_thread ON steer (thread_id);
CREATE INDEX IF NOT EXISTS steer_time ON steer (created_at);
CREATE INDEX IF NOT EXISTS steer_result ON steer (result);

CREATE TABLE IF NOT EXISTS accepted_lines (
  event_id ${uuid} NOT NULL PRIMARY KEY,
  thread_id ${text} NOT NULL,
  turn_id ${text} NOT NULL,
  model ${text} NOT NULL,
  repo_hash ${text},
  added_lines BIGINT NOT NULL,
  deleted_lines BIGINT NOT NULL,
  fingerprints BIGINT NOT NULL,
  completed_at ${timestamp}
);
CREATE INDEX IF NOT EXISTS accepted_lines_thread ON accepted_lines (thread_id);
CREATE INDEX IF NOT EXISTS accepted_lines_time ON accepted_lines (completed_at);

DROP VIEW IF EXISTS approvals_per_day;
CREATE VIEW approvals_per_day AS
SELECT day_of(completed_at) AS utc_day, subject_kind, reviewer, status, count(*) AS reviews
FROM review
GROUP BY day_of(completed_at), subject_kind, reviewer, status;

-- Percentiles are waits that somebody had: the shortest that so many of the waits do not exceed.
DROP VIEW IF EXISTS review_wait;
CREATE VIEW review_wait AS
SELECT
  subject_kind,
  count(*) AS reviews,
  min(CASE WHEN place * 100 >= waits * 50 THEN wait_ms END) AS p50_ms,
  min(CASE WHEN place * 100 >= waits * 95 THEN wait_ms END) AS p95_ms,
  max(wait_ms) AS max_ms
FROM (
  SELECT
    subject_kind,
    wait_ms,
    row_number() OVER (PARTITION BY subject_kind ORDER BY wait_ms) AS place,
    count(*) OVER (PARTITION BY subject_kind) AS waits
  FROM review
  WHERE wait_ms IS NOT NULL
) ranked
GROUP BY subject_kind;

DROP VIEW IF EXISTS tokens_per_day;
CREATE VIEW tokens_per_day AS
SELECT
  day_of(completed_at) AS utc_day,
  model,
  count(*) AS turns,
  sum(input_tokens) AS input_tokens,
  sum(cached_input_tokens) AS cached_input_tokens,
  sum(output_tokens) AS output_tokens,
  sum(reasoning_output_tokens) AS reasoning_output_tokens,
  sum(total_tokens) AS total_tokens
FROM turn
GROUP BY day_of(completed_at), model;
