package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A case: which procedure, and where it comes from.
 *
 * @param id      grows with time
 * @param name    for people: the village's, the household's, or what who began it called it
 * @param parent  the batch it was taken out of
 * @param started the day on which it began
 * @param who     who began it
 */
public record CaseHead(long id, String packageId, String procedure, String name, Optional<Long> parent, LocalDate started, String who) {
}
