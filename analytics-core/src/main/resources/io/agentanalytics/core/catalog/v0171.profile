# What the released 0.171 sends, as it orders it. Members that no frame tells are null, or what they
# nearly always are: docs/v0171.md names them.
trait open-thread-sources
trait thread-originator
trait late-items
trait collab-execution
trait server-turns
trait any-grant
trait stdin-reviews
trait settings-updates
trait guardian-defaults
trait cache-writes

event skill_invocation
  skill_id beside-params
  skill_name beside-params
  product_client_id
  skill_scope
  plugin_id
  remote_plugin_id
  thread_id
  turn_id
  voice_session_id
  invoke_type
  model_slug

event codex_thread_initialized
  thread_id
  session_id
  app_server_client
  runtime
  model
  ephemeral
  is_worktree default false
  thread_source
  initialization_mode
  subagent_source
  parent_thread_id
  forked_from_thread_id
  created_at

event codex_guardian_review
  session_id
  app_server_client
  runtime
  guardian_context_mode default "thread_owned"
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
  attempt_count default 1
  risk_level
  user_authorization
  outcome
  guardian_thread_id
  guardian_session_kind default "trunk_reused"
  guardian_model
  guardian_reasoning_effort default "low"
  guardian_default_review_model_id default "codex-auto-review"
  guardian_catalog_contains_auto_review default false
  guardian_review_model_overridden default false
  guardian_review_model_override
  guardian_model_provider_id
  had_prior_review_context
  review_timeout_ms
  tool_call_count
  time_to_first_token_ms
  completion_latency_ms
  started_at
  completed_at
  input_tokens
  cached_input_tokens
  cache_write_input_tokens default 0
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
  voice_session_id
  elicitation_type

event codex_hook_run
  thread_id
  turn_id
  product_client_id
  model_slug
  hook_name
  hook_source
  handler_type
  execution_mode
  status

event codex_compaction_event
  thread_id
  session_id
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
  voice_session_id
  codex_error_kind
  codex_error_http_status_code
  usage_limit_window_minutes
  active_context_tokens_before
  active_context_tokens_after
  retained_image_count
  compaction_summary_tokens
  cached_input_tokens
  cache_write_input_tokens
  started_at
  completed_at
  duration_ms

event codex_turn_event
  critical_path_status default "disabled"
  critical_path_duration_ms
  critical_path_inference_ms
  critical_path_sampling_ms
  critical_path_compaction_ms
  critical_path_auto_review_ms
  critical_path_auto_review_overhead_ms
  critical_path_user_wait_ms
  critical_path_tools_ms
  critical_path_overhead_ms
  critical_path_unknown_ms
  thread_id
  session_id
  turn_id
  active_plugin_ids_at_turn_start default []
  voice_session_id
  root_turn_id
  turn_trigger
  codex_turn_source
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
  approvals_reviewer word guardian_subagent=auto_review
  guardian_v2_enabled default false
  multi_agent_version
  sandbox_network_access
  collaboration_mode
  personality
  workspace_kind
  num_input_images
  image_preparations default []
  is_first_turn
  status
  explicit_client_interrupt_requested_at_ms
  turn_error
  codex_error_kind
  codex_error_http_status_code
  usage_limit_window_minutes
  steer_count
  used_dictation absent-when-null
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
  cache_write_input_tokens
  output_tokens
  reasoning_output_tokens
  total_tokens
  before_first_sampling_ms
  sampling_ms
  compaction_ms default 0
  between_sampling_overhead_ms
  tool_blocking_ms
  after_last_sampling_ms
  sampling_request_count
  sampling_retry_count default 0
  tools_change_count default 0
  duration_ms
  started_at
  completed_at

event codex_turn_steer_event
  thread_id
  session_id
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
  sandbox_backend
  model_slug
  reasoning_effort
  thread_id
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  plugin_id
  script_path
  command_execution_source
  exit_code
  command_total_action_count
  command_read_action_count
  command_list_files_action_count
  command_search_action_count
  command_unknown_action_count

event codex_file_change_event
  thread_id
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  plugin_id
  connector_id
  voice_session_id
  elicitation_type

event codex_dynamic_tool_call_event
  thread_id
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  output_audio_item_count

event codex_collab_agent_tool_call_event
  thread_id
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  session_id
  turn_id
  root_turn_id
  item_id
  cell_id
  parent_call_id
  originating_response_id
  subsequent_response_id
  app_server_client
  runtime
  thread_source
  subagent_source
  parent_thread_id
  tool_name
  tool_event_type
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
  transparent_background
  imagegen_request_id
  generation_id

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
  remote_plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id
  mcp_server_names
  thread_id
  turn_id
  model_slug

event codex_plugin_installed
  plugin_id
  remote_plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_uninstalled
  plugin_id
  remote_plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_enabled
  plugin_id
  remote_plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id

event codex_plugin_disabled
  plugin_id
  remote_plugin_id
  plugin_name
  marketplace_name
  has_skills
  mcp_server_count
  connector_ids
  product_client_id
