like seed
event codex_hook_run
  thread_id
  weather
