package org.lookback.model.api.verdict;

/**
 * What a policy text is, as people cite it; every part but the title may be empty.
 *
 * @param title  never blank
 * @param number document number (文号), such as 国开办发〔2019〕2号
 * @param issuer who issued it
 * @param issued ISO date of issue
 */
public record PolicyDetails(String title, String number, String issuer, String issued, Validity validity) {
}
