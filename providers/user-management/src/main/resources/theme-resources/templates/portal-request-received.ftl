<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<#global portalJourney = (portalOutcome == "WAITING")?then("APPROVAL", "AUTOMATIC")>
<#assign current = (portalOutcome == "WAITING")?then("approval", "activation")>
<#-- Until when there is an answer, where the portal says so, and what else there is to know of it. -->
<#macro answerHint><#if portalAnswerBy?has_content>${msg("portalNextAnswerBy", portalAnswerBy)} </#if><#nested></#macro>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "portalSteps">
        <#if portalOutcome != "READY"><@portal.steps current/></#if>
    <#elseif section = "header">
        ${msg("portalReceivedTitle_" + portalOutcome)}
    <#elseif section = "form">
        <#if portalOutcome != "READY"><@portal.stepsInContent current/></#if>
        <#if portalOutcome == "READY">
        <@portal.lede>${msg("portalReceivedText_READY")}</@portal.lede>
        <@portal.linkButton href=url.loginUrl label=msg("doLogIn") primary=true/>
        <#else>
        <@portal.lede><@portal.sentence text=msg("portalReceivedText_" + portalOutcome, portal.gap)><strong dir="ltr">${portalMaskedEmail}</strong></@portal.sentence></@portal.lede>
        <section class="portal-card" aria-labelledby="portal-next">
            <h2 id="portal-next">${msg("portalNext")}</h2>
            <ol class="portal-line">
            <#if portalOutcome == "WAITING">
                <li class="now"><strong>${msg("portalNextDecision")}</strong><br><span class="muted">${msg("portalNextDecisionHint")}</span></li>
                <#if portalPasswordChosen>
                <li><strong>${msg("portalNextAnswer")}</strong><br><span class="muted"><@answerHint>${msg("portalNextAnswerHint")}</@answerHint></span></li>
                <li><strong>${msg("portalNextSignIn")}</strong><br><span class="muted">${msg("portalNextSignInHint")}</span></li>
                <#else>
                <li><strong>${msg("portalNextLink")}</strong><br><span class="muted"><@answerHint>${msg("portalNextLinkHint", portal.count(portalLinkHours))}</@answerHint></span></li>
                <li><strong>${msg("portalNextPassword")}</strong><br><span class="muted">${msg("portalNextPasswordHint")}</span></li>
                </#if>
            <#else>
                <li class="now"><strong>${msg("portalNextOpen")}</strong><br><span class="muted">${msg("portalNextLinkHint", portal.count(portalLinkHours))}</span></li>
                <li><strong><#if portalPasswordChosen>${msg("portalNextConfirm")}<#else>${msg("portalNextPassword")}</#if></strong><br><span class="muted">${msg("portalNextPasswordHint")}</span></li>
            </#if>
            </ol>
        </section>
        <div class="portal-pair">
            <@portal.docsButton/>
            <@portal.linkButton href=url.loginUrl label=msg("portalBackToSignIn")/>
        </div>
        <p class="hint">${msg("portalWrongAddress")} <a href="${url.registrationUrl}">${msg("portalSignUpAgain")}</a> ${msg("portalNoMail")}</p>
        <#if portalOutcome == "WAITING"><@portal.contact/></#if>
        </#if>
    </#if>
</@layout.registrationLayout>
