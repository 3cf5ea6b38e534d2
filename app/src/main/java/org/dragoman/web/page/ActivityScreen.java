package org.dragoman.web.page;

import io.javalin.http.Context;
import org.dragoman.web.Activity;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.view.ActivityModel;
import org.dragoman.web.view.Frame;

/** What is being coded into the record while it is served. The page asks for its own inner part again and again. */
public final class ActivityScreen implements Screen {

    private final Desk desk;
    private final Activity activity;

    public ActivityScreen(Desk desk, Activity activity) {
        this.desk = desk;
        this.activity = activity;
    }

    @Override
    public String path() {
        return "/coding";
    }

    @Override
    public void show(Context context) {
        desk.render(context, "coding.jte", "Coding", Frame.Section.CODING, new ActivityModel(activity.states()));
    }
}
