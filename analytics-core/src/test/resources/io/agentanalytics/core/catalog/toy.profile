# A release that nobody has: other orders, a member more and a member less, a type less.
like seed
no trait line-fingerprints
no event codex_command_execution_event

# Another order, one member less (item_id), one that the reference does not write (format).
event codex_review_event
  duration_ms
  completed_at_ms
  started_at_ms
  format constant 7
  resolution
  status word approved=yes
  trigger
  reviewer
  subject_name
  subject_kind
  thread_source
  subagent_source absent-when-null
  parent_thread_id default "none"
  runtime
  client from app_server_client
  review_id
  turn_id
  thread_id
