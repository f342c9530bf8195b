package org.lookback.casework.api.visits;

/**
 * One field as each voice says it.
 *
 * @param system what the national system says
 * @param card   what the card says
 * @param found  what visitors found last
 * @param here   what the workbench itself holds
 */
public record Compared(Target target, Saying system, Saying card, Saying found, Saying here) {
}
