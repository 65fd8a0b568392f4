/** Verbs whose particle makes another verb of them (shoot down, carry out), by particle; standard English. */
const BY_PARTICLE: Readonly<Record<string, string>> = {
  about: 'bring come',
  away: 'break get give go pass run send sweep take throw turn walk wash',
  back: 'bring call come cut fight get give go hit hold pay pull push roll scale send step take turn win',
  down: 'back break bring burn calm close come crack cut fall go gun hold knock lay let move put set settle shoot shut sit slow stand step strike take tear touch track turn water',
  in: 'bring call check close come fill give hand move pull rein result set step take turn usher weigh',
  off: 'break call carry come cut drop fend get give go head hold kick lay pay pull put round sell set send show sign spark start take tip trade wear write',
  on: 'carry catch get go hold keep move pass press sign stay take turn',
  out: 'back black break bring burn call carry check come cross draw drop fill find get give go hand hit hold kick lash lay leave map pay phase point pull put reach roll round rule run sell send set shut single sort speak spell stand start take think throw turn wear wipe work',
  over: 'boil carry fall get go hand pass pull roll run spill take tip turn win',
  through: 'come carry fall follow get go push see',
  together: 'bring come get pull put work',
  up: 'add back beef board blow break bring build call catch clean clear come cover divide draw drum end fill follow give go grow hold keep light line live look make mix move open pick pile play prop pull put ramp round set show shut sign size snap speak speed split stand start step sum take team tear tidy turn use wake wind wrap',
};

/** The particles that belong to a verb, by its base form. */
export const PARTICLES_BY_VERB: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const byVerb = new Map<string, Set<string>>();
  for (const [particle, verbs] of Object.entries(BY_PARTICLE)) {
    for (const verb of verbs.split(' ')) {
      const particles = byVerb.get(verb) ?? new Set();
      particles.add(particle);
      byVerb.set(verb, particles);
    }
  }
  return byVerb;
})();

/** A verb's base form without its particle: "shoot down" → "shoot". */
export const withoutParticle = (lemma: string): string => lemma.split(' ', 1)[0] ?? lemma;
