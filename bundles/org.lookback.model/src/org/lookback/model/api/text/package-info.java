/**
 * Words for people: message files by language ({@code messages.properties} is English, {@code messages_zh.properties} Chinese,
 * beside the class that speaks) and the exception whose message a person reads as it is.
 */
package org.lookback.model.api.text;
