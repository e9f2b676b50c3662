# How the reference spells events, and release 0.131 as well but for fingerprints. Each member comes
# from the component of the same name of the typed event, or of one of its parts.
trait line-fingerprints
trait default-personality

event skill_invocation
  skill_id beside-params
  skill_name beside-params
  product_client_id
  skill_scope
  plugin_id
  repo_url
  thread_id
  turn_id
  invoke_type
  model_slug

event codex_thread_initialized
  thread_id
  app_server_client
  runtime
  model
  ephemeral
  thread_source
  initialization_mode
  subagent_source
  parent_thread_id
  created_at

event codex_guardian_review
  app_server_client
  runtime
  thread_id
  turn_id
  review_id
  target_item_id
  approval_request_source
  reviewed_action
  reviewed_action_truncated
  decision
  terminal_status
  failure_reason
  risk_level
  user_authorization
  outcome
  guardian_thread_id
  guardian_session_kind
  guardian_model
  guardian_reasoning_effort
  had_prior_review_context
  review_timeout_ms
  tool_call_count
  time_to_first_token_ms
  completion_latency_ms
  started_at
  completed_at
  input_tokens
  cached_input_tokens
  output_tokens
  reasoning_output_tokens
  total_tokens

event codex_app_mentioned
  connector_id
  thread_id
  turn_id
  app_name
  product_client_id
  invoke_type
  model_slug

event codex_app_used
  connector_id
  thread_id
  turn_id
  app_name
  product_client_id
  invoke_type
  model_slug

event codex_hook_run
  thread_id
  turn_id
  model_slug
  hook_name
  hook_source
  status

event codex_compaction_event
  thread_id
  turn_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  trigger
  reason
  implementation
  phase
  strategy
  status
  error
  active_context_tokens_before
  active_context_tokens_after
  started_at
  completed_at
  duration_ms

event codex_turn_event
  thread_id
  turn_id
  submission_type
  app_server_client
  runtime
  ephemeral
  thread_source
  initialization_mode
  subagent_source
  parent_thread_id
  model
  model_provider
  sandbox_policy
  reasoning_effort
  reasoning_summary
  service_tier
  approval_policy
  approvals_reviewer
  sandbox_network_access
  collaboration_mode
  personality
  num_input_images
  is_first_turn
  status
  turn_error
  steer_count
  total_tool_call_count
  shell_command_count
  file_change_count
  mcp_tool_call_count
  dynamic_tool_call_count
  subagent_tool_call_count
  web_search_count
  image_generation_count
  input_tokens
  cached_input_tokens
  output_tokens
  reasoning_output_tokens
  total_tokens
  duration_ms
  started_at
  completed_at

event codex_turn_steer_event
  thread_id
  expected_turn_id
  accepted_turn_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  num_input_images
  result
  rejection_reason
  created_at

event codex_command_execution_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  command_execution_source
  exit_code
  command_total_action_count
  command_read_action_count
  command_list_files_action_count
  command_search_action_count
  command_unknown_action_count

event codex_file_change_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  file_change_count
  file_add_count
  file_update_count
  file_delete_count
  file_move_count

event codex_mcp_tool_call_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  mcp_server_name
  mcp_tool_name
  mcp_error_present

event codex_dynamic_tool_call_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  dynamic_tool_name
  success
  output_content_item_count
  output_text_item_count
  output_image_item_count

event codex_collab_agent_tool_call_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  sender_thread_id
  receiver_thread_count
  receiver_thread_ids
  requested_model
  requested_reasoning_effort
  agent_state_count
  completed_agent_count
  failed_agent_count

event codex_web_search_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  web_search_action
  query_present
  query_count

event codex_image_generation_event
  thread_id
  turn_id
  item_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  started_at_ms
  completed_at_ms
  duration_ms
  execution_duration_ms
  review_count
  guardian_review_count
  user_review_count
  final_approval_outcome
  terminal_status
  failure_kind
  requested_additional_permissions
  requested_network_access
  revised_prompt_present
  saved_path_present

event codex_accepted_line_fingerprints
  event_type constant "codex.accepted_line_fingerprints"
  turn_id
  thread_id
  product_surface
  model_slug
  completed_at
  repo_hash
  accepted_added_lines
  accepted_deleted_lines
  line_fingerprints

event codex_review_event
  thread_id
  turn_id
  item_id
  review_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  subject_kind
  subject_name
  reviewer
  trigger
  status
  resolution
  started_at_ms
  completed_at_ms
  duration_ms

event codex_plugin_used
  plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id
  thread_id
  turn_id
  model_slug

event codex_plugin_installed
  plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_uninstalled
  plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_enabled
  plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_disabled
  plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id
