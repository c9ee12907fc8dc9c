package org.openvalidate.target;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.ReferenceMerchant;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The reference merchant of one case, whoever its gateway is. What is armed of it counts until it is first asked or told
 * anything: by then it is settled how it signs.
 */
public final class ReferenceSide {

    private final Settings settings;
    private final Figures figures;
    private final Account account;
    private final Timeline timeline;
    private final Opening opening;
    private final DifferingMerchant differing;
    private SignType signType;
    private Charset charset;
    private String goods = "";
    private String settlement;
    private UnaryOperator<Habits> habits = UnaryOperator.identity();
    private Duration slowness = Duration.ZERO;
    private @Nullable ReferenceMerchant merchant;

    /**
     * What the merchant has been given.
     *
     * @param gateway where it calls
     * @param folder where it is reached from outside
     * @param partner its id
     * @param keys its keys
     * @param currency in which it is paid
     */
    public record Account(URI gateway, URI folder, String partner, KeyRing keys, String currency) {}

    /** Opens the merchant for business. */
    @FunctionalInterface
    public interface Opening {
        ReferenceMerchant open(Shop shop, Conducts conducts);
    }

    /** @param usual how it signs where nothing is armed; the merchant that is correct in another way may say otherwise */
    public ReferenceSide(
            Settings settings,
            Figures figures,
            Account account,
            Function<DifferingMerchant, SignType> usual,
            Timeline timeline,
            Opening opening) {
        this.settings = settings;
        this.figures = figures;
        this.account = account;
        this.timeline = timeline;
        this.opening = opening;
        this.differing =
                DifferingMerchants.named(settings.text(Settings.DIFFERING)).orElse(DifferingMerchant.NONE);
        this.signType = usual.apply(differing);
        this.charset = differing.charset();
        this.settlement = account.currency();
    }

    public void signWith(SignType type) {
        signType = type;
    }

    public SignType signType() {
        return signType;
    }

    public void encodeIn(String name) {
        charset = LegacyDialect.charset(name).orElseThrow();
    }

    public void nameGoods(String name) {
        goods = name;
    }

    public void settledIn(String currency) {
        settlement = currency;
    }

    public void declares(UnaryOperator<Habits> otherwise) {
        habits = otherwise;
    }

    public void answerAfter(Duration length) {
        slowness = length;
    }

    /** Whatever reaches the merchant from outside; its answer may take its time on the way back. */
    public Response reach(Request request) {
        Response answer = merchant().answers(request);
        if (request.method().equals("POST")) {
            timeline.sleep(slowness);
        }
        return answer;
    }

    /** Opens for business when it is first asked or told anything. */
    public synchronized ReferenceMerchant merchant() {
        if (merchant == null) {
            Declared declared = ReferenceShop.declared(figures);
            Habits kept = differing.habits().apply(habits.apply(declared.habits()));
            Conducts correct = differing
                    .conduct()
                    .apply(Conducts.correct(declared.with(kept), ReferenceShop.declaredOnline(figures)));
            Conducts conducts = BrokenMerchants.named(settings.text(Settings.BROKEN))
                    .map(broken -> broken.conduct().apply(correct))
                    .orElse(correct);
            Shop shop = ReferenceShop.shop(figures, account, signType)
                    .settledIn(settlement)
                    .speaking(charset, goods.isEmpty() ? figures.text(Figures.TRANS_NAME) : goods);
            merchant = opening.open(shop, conducts);
        }
        return merchant;
    }
}
