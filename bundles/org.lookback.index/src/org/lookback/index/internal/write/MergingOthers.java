package org.lookback.index.internal.write;

import java.io.IOException;

import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.lookback.index.internal.schema.OutcomeParts;

/** Merges as another policy does, without the segments whose outcomes stand beside them. */
final class MergingOthers extends FilterMergePolicy {

	private final OutcomeParts parts;

	MergingOthers(MergePolicy policy, OutcomeParts parts) {
		super(policy);
		this.parts = parts;
	}

	private SegmentInfos others(SegmentInfos all) {
		SegmentInfos others = new SegmentInfos(all.getIndexCreatedVersionMajor());
		for (SegmentCommitInfo segment : all) {
			if (!parts.contains(OutcomeParts.segment(segment.info))) {
				others.add(segment);
			}
		}
		return others;
	}

	@Override
	public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos all, MergeContext context) throws IOException {
		return super.findMerges(trigger, others(all), context);
	}

	@Override
	public MergeSpecification findFullFlushMerges(MergeTrigger trigger, SegmentInfos all, MergeContext context) throws IOException {
		return super.findFullFlushMerges(trigger, others(all), context);
	}
}
