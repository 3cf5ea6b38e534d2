package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.record.CodedBy;
import org.dragoman.record.EventRecord;
import org.dragoman.record.RecordSummary;
import org.dragoman.web.Activity;
import org.dragoman.web.Desk;

/** What is in the record, and what is being coded into it. */
final class RecordResources {

    private static final int RUNS_TOLD = 100;

    private final Desk desk;
    private final Activity activity;

    RecordResources(Desk desk, Activity activity) {
        this.desk = desk;
        this.activity = activity;
    }

    List<Resource> all() {
        return List.of(
                new Resource("/api/record", Set.of(), this::record),
                new Resource("/api/activity", Set.of(), this::activity));
    }

    private record SummaryKey() {}

    private void record(Asked asked, JsonGenerator json) throws IOException {
        RecordSummary summary = desk.aggregates().get(new SummaryKey(), RecordSummary.class, EventRecord::summary);
        json.writeStartObject();
        json.writeStringField("record", desk.record());
        json.writeNumberField("tables", EventRecord.SCHEMA_VERSION);
        json.writeNumberField("pages", summary.pages());
        json.writeNumberField("events", summary.events());
        json.writeNumberField("statements", summary.statements());
        json.writeNumberField("failures", summary.failures());
        json.writeNumberField("corrections", summary.corrections());
        json.writeNumberField("incomplete", summary.incomplete());
        Json.list(json, "versions", summary.versions(), version -> version(json, version));
        List<RecordSummary.Run> runs = summary.runs();
        Json.list(json, "runs", runs.subList(Math.max(0, runs.size() - RUNS_TOLD), runs.size()), run -> run(json, run));
        json.writeEndObject();
    }

    private static void version(JsonGenerator json, CodedBy version) throws IOException {
        json.writeStartObject();
        json.writeStringField("coder", version.coder());
        json.writeStringField("program", version.program());
        Json.text(json, "codebook", version.codebook());
        Json.text(json, "model", version.model());
        Json.text(json, "opinion", version.opinion());
        Json.text(json, "register", version.register());
        Json.text(json, "learned", version.learned());
        json.writeNumberField("pages", version.pages());
        json.writeEndObject();
    }

    private static void run(JsonGenerator json, RecordSummary.Run run) throws IOException {
        json.writeStartObject();
        json.writeStringField("started", run.started().toString());
        json.writeStringField("finished", run.finished().toString());
        json.writeStringField("coder", run.coder());
        json.writeNumberField("coded", run.coded());
        json.writeNumberField("recoded", run.recoded());
        json.writeEndObject();
    }

    private void activity(Asked asked, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Json.list(json, "jobs", activity.states(), job -> job(json, job));
        json.writeEndObject();
    }

    private static void job(JsonGenerator json, Activity.State job) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", job.what());
        json.writeStringField("doing", job.doing());
        Json.text(json, "last", job.last().map(Instant::toString));
        json.writeNumberField("coded", job.coded());
        json.writeNumberField("recoded", job.recoded());
        json.writeNumberField("unchanged", job.unchanged());
        json.writeNumberField("failed", job.failed());
        json.writeObjectFieldStart("reasons");
        for (Map.Entry<String, Long> reason : new TreeMap<>(job.reasons()).entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
        Json.list(json, "failures", job.failures(), failure -> Json.failure(json, failure));
        json.writeEndObject();
    }
}
