<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- A few marks that people look for, drawn here; every other provider has a key. -->
<#macro mark provider>
    <#if provider.iconClasses?has_content>
<i class="${provider.iconClasses}" aria-hidden="true"></i>
    <#else>
    <#switch provider.providerId>
        <#case "google">
<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke-width="4"><path stroke="#ea4335" d="M5.1 8A8 8 0 0 1 17.6 6.3"/><path stroke="#fbbc05" d="M5.1 16a8 8 0 0 1 0-8"/><path stroke="#34a853" d="M17.1 18.2A8 8 0 0 1 5.1 16"/><path stroke="#4285f4" d="M12 12h8a8 8 0 0 1-2.9 6.2"/></svg>
            <#break>
        <#case "microsoft">
<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="#f25022" d="M3 3h8.5v8.5H3z"/><path fill="#7fba00" d="M12.5 3H21v8.5h-8.5z"/><path fill="#00a4ef" d="M3 12.5h8.5V21H3z"/><path fill="#ffb900" d="M12.5 12.5H21V21h-8.5z"/></svg>
            <#break>
        <#case "github">
<svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor"><path fill-rule="evenodd" d="M12 1.5A10.5 10.5 0 1 0 12 22.5 10.5 10.5 0 1 0 12 1.5ZM6.8 6.2 10 7.6Q12 7.2 14 7.6L17.2 6.2 17.6 9.4Q19 11 18.4 13.4 17.5 16.2 14.4 16.6 15.2 17.4 15.2 18.8V22H8.8V19.6C6.8 20 6.2 18.6 5.6 17.4 7 17.4 7 18.4 8.8 18.2 8.9 17.4 9.2 16.9 9.6 16.6 6.5 16.2 5.6 13.4 5.6 13.4 5 11 6.4 9.4Z"/></svg>
            <#break>
        <#default>
<i class="icon i-key" aria-hidden="true"></i>
    </#switch>
    </#if>
</#macro>

<#macro show social>
<p class="or">${msg("identity-provider-login-label")}</p>
<ul class="social<#if social.providers?size gt 3> two</#if>" id="kc-social-providers">
    <#list social.providers as provider>
    <li><a class="btn block" id="social-${provider.alias}" href="${provider.loginUrl}" data-once-link><@mark provider=provider/><span>${msg("portalContinueWith", provider.displayName!provider.alias)}</span></a></li>
    </#list>
</ul>
</#macro>
