package io.agentanalytics.core.repository;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import java.util.List;

/**
 * Finds out what facts need to know of the machine, before they are reduced. The results travel
 * with the facts, so that reduction stays pure and a replay elsewhere gives the same. What cannot
 * be found is left out; nothing is thrown.
 */
public interface Lookups {
  /** Looks nothing up. */
  Lookups NONE =
      new Lookups() {
        @Override
        public LookedUp ofTurn(String cwd) {
          return LookedUp.NOTHING;
        }

        @Override
        public LookedUp ofSkills(List<SkillInvocation> skills) {
          return LookedUp.NOTHING;
        }
      };

  /**
   * What a turn needs: the repository of its directory, and the environment of the process.
   *
   * @param cwd working directory of the turn
   */
  LookedUp ofTurn(String cwd);

  /** What the ids of skills need. */
  LookedUp ofSkills(List<SkillInvocation> skills);

  /** What a fact needs; nothing for most kinds. */
  default LookedUp of(AnalyticsFact fact) {
    if (fact instanceof TurnResolvedConfig config) {
      return ofTurn(config.permissionProfileCwd());
    }
    return fact instanceof SkillInvoked skills ? ofSkills(skills.invocations()) : LookedUp.NOTHING;
  }
}
