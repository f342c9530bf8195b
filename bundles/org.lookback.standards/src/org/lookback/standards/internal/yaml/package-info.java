/**
 * YAML of people's hands, read strictly: a tree in which every value knows its file, line and column. Only maps, lists and plain text;
 * no anchors, aliases or tags, no key twice, limited size and depth, so that a file from elsewhere can neither surprise nor exhaust.
 * What the values mean is the business of {@code org.lookback.standards.internal.load}.
 */
package org.lookback.standards.internal.yaml;
